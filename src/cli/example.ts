/**
 * The projects that `init --example` writes, in the form of its first ideas file. Written by hand, since an organizer judges the
 * site by them: nobody reads a list of random words as a program. Organizations, people and addresses are made up.
 */

/** Projects of the term that can be applied for. */
export const NEWEST = `### Harbor Lights Weather

#### Warn small boats before the wind turns

- Description: Our stations in small harbors measure wind and pressure once a minute, but nobody is told when both change quickly. A first prototype finds such changes in old measurements. You would turn it into a service that reads live data, and try it with the stations of three harbors.
- Expected Outcome:
  - A service that raises a warning within two minutes
  - A report on how many warnings of the last year would have been right
  - A guide for harbors that want to join
- Recommended Skills: Python, pandas, Data Analysis
- Difficulty: Medium
- Size: 175 hours
- Mentor(s):
  - Mara Quill (@mara-quill-example)
  - Teo Brandt (@teo-brandt-example)
- Upstream Issue: https://example.org/harbor-lights/stations/issues/214

#### Rewrite the station firmware's logger in Rust

- Description: The logger that runs on our weather stations loses measurements when the power fails while it writes. It is a small C program of 900 lines with good tests. You would replace it by one in Rust that survives a power cut at any moment.
- Expected Outcome:
  - A logger in Rust that passes the tests of the old one
  - A test that cuts the power at random moments
  - A release that stations can install over the air
- Recommended Skills: Rust, C, Embedded Systems
- Difficulty: Hard
- Size: 350 hours
- Mentor(s): Teo Brandt (@teo-brandt-example)
- Upstream Issue: https://example.org/harbor-lights/firmware/issues/58

### Paper Lantern Library

#### Make the catalog usable with a screen reader

- Description: Volunteers run the catalog of their neighborhood library in the browser, and some of them are blind. Search works well with a screen reader, but lending and returning books does not. You would watch volunteers at work, list what stops them, and fix it page by page.
- Expected Outcome:
  - Lending and returning a book with the keyboard and a screen reader alone
  - Automated accessibility tests for the five most used pages
  - Notes for designers on what to avoid
- Recommended Skills: TypeScript, React, Accessibility
- Difficulty: Medium
- Size: 175 hours
- Mentor(s):
  - Noor Lindqvist (@noor-lindqvist-example)
  - Felix Okoro (@felix-okoro-example)
- Upstream Issue: https://example.org/paper-lantern/catalog/issues/731

#### A handbook for a library's first week

- Description: A new library asks the same twenty questions: how to print labels, how to import a list of books, how to add a volunteer. The answers are spread over a chat and an old wiki. You would collect them in a handbook that a newcomer can follow from the first day on, without writing code.
- Expected Outcome:
  - A handbook with a page for each of the first five days
  - Screenshots that can be made again with one command
  - A trial with two libraries that start this year
- Recommended Skills: Documentation, Technical Writing, Markdown
- Difficulty: Easy
- Size: 90 hours
- Mentor(s): Felix Okoro (@felix-okoro-example)
- Upstream Issue: https://example.org/paper-lantern/handbook/issues/12

### Slow Train Timetables

#### Plan a trip without a connection

- Description: Our app shows trains and buses of rural regions, where phones often have no signal. Timetables are stored on the phone already, but a trip is planned on our server. You would bring the planner to the phone, and keep it fast on devices that are eight years old.
- Expected Outcome:
  - The planner runs in the app, compiled to WebAssembly
  - A trip with two changes is found in less than a second on an old phone
  - A benchmark that runs for each pull request
- Recommended Skills: Rust, WebAssembly, TypeScript
- Difficulty: Hard
- Size: 350 hours
- Mentor(s):
  - Ines Marlow (@ines-marlow-example)
  - Jun Castell (@jun-castell-example)
  - Oda Whitlock (@oda-whitlock-example)
- Upstream Issue: https://example.org/slow-train/app/issues/402

#### Find mistakes in timetables before passengers do

- Description: Bus companies send us their timetables as GTFS files, and one in ten has a bus that arrives before it leaves. We find most of these by hand. You would write a checker that explains each mistake in a sentence that the company understands.
- Expected Outcome:
  - A command that checks a file and lists what is wrong, and where
  - Rules for the ten most common mistakes, each with a test
  - A weekly report for each company
- Recommended Skills: Go, SQL, Testing
- Difficulty: Medium
- Size: 175 hours
- Mentor(s): Jun Castell (@jun-castell-example)
- Upstream Issue: https://example.org/slow-train/timetables/issues/97

### Copper Fern Gardens

#### Draw a garden's beds on a phone

- Description: Community gardens plan who grows what with our web app. The plan of the beds can be changed on a large screen only, while most gardeners stand in the garden with a phone. You would design the small screen together with three gardens, and build it.
- Expected Outcome:
  - A tested design for small screens
  - Beds can be added, moved and named by touch
  - A short video that shows how it works
- Recommended Skills: UX Design, TypeScript, CSS
- Difficulty: Medium
- Size: 175 hours
- Mentor(s):
  - Priya Halloran (@priya-halloran-example)
  - Sol Teague (@sol-teague-example)
- Upstream Issue: https://example.org/copper-fern/planner/issues/365
`;

/** Projects of the same season a year before, which are over. */
export const OLDER = `### Harbor Lights Weather

#### An open archive of ten years of measurements

- Description: Ten years of measurements lie in files that only our own program can read. Schools and researchers ask for them every month. You would convert them into an open format, describe each column, and publish them with a page that shows what there is.
- Expected Outcome:
  - All measurements as Parquet files, with a description of each column
  - A page with charts for each station
  - A notebook that shows how to begin
- Recommended Skills: Python, Data Visualization, Jupyter
- Difficulty: Easy
- Size: 90 hours
- Mentor(s): Mara Quill (@mara-quill-example)
- Upstream Issue: https://example.org/harbor-lights/archive/issues/9

### Paper Lantern Library

#### Import books from a spreadsheet

- Description: Most libraries begin with a spreadsheet that somebody has kept for years, with missing numbers and titles in capitals. Today each book is typed in again. You would write an import that shows what it understood, and asks about the rest.
- Expected Outcome:
  - An import for CSV files with a preview
  - Suggestions for missing authors and numbers
  - Tests with ten spreadsheets of real size
- Recommended Skills: TypeScript, Node.js, PostgreSQL
- Difficulty: Medium
- Size: 175 hours
- Mentor(s):
  - Noor Lindqvist (@noor-lindqvist-example)
  - Felix Okoro (@felix-okoro-example)
- Upstream Issue: https://example.org/paper-lantern/catalog/issues/518

### Slow Train Timetables

#### Delays from the drivers themselves

- Description: Small bus companies have no system that tells where a bus is. Their drivers are willing to press a button at each stop. You would write the service that takes these reports, works out the delay, and tells the app.
- Expected Outcome:
  - A service with an API for reports and delays
  - A load test with 500 buses
  - A page on how companies can take part
- Recommended Skills: Go, gRPC, Docker
- Difficulty: Medium
- Size: 350 hours
- Mentor(s):
  - Ines Marlow (@ines-marlow-example)
  - Oda Whitlock (@oda-whitlock-example)
- Upstream Issue: https://example.org/slow-train/delays/issues/21

### Copper Fern Gardens

#### Icons for a hundred vegetables

- Description: The planner shows each plant as a colored square, and gardeners mix up leek and garlic. We need small icons that can be told apart on a phone and in print. You would draw them, test them with gardeners, and write down how to draw more.
- Expected Outcome:
  - A hundred icons as SVG files, readable at 24 pixels
  - A test with twenty gardeners, some of them color-blind
  - A style guide for further icons
- Recommended Skills: Graphic Design, SVG, Accessibility
- Difficulty: Easy
- Size: 90 hours
- Mentor(s): Priya Halloran (@priya-halloran-example)
- Upstream Issue: https://example.org/copper-fern/icons/issues/3

#### Remind gardeners when to water

- Description: The planner knows what grows in each bed, and forecasts are free to use, but nobody is told when a dry week comes. You would join both and send one friendly message a week. The first version may know tomatoes and beans only.
- Expected Outcome:
  - A weekly message for each gardener who wants one
  - Rules for twenty plants that a gardener can read and change
  - Texts in English and Spanish
- Recommended Skills: Python, Django, Localization
- Difficulty: Easy
- Size: 175 hours
- Mentor(s): Sol Teague (@sol-teague-example)
- Upstream Issue: https://example.org/copper-fern/planner/issues/288
`;
