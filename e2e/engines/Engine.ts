/** What each browser is told, by whatever protocol it has. All else is written once, in Visitor.ts. */
export interface Engine {
  /** Name and version, for people: "WebKitGTK 2.50.6". */
  readonly name: string;
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Sets the size of the page's viewport, in px. */
  resize(width: number, height: number): Promise<void>;
  /** Evaluates an expression in the page, outside its content policy, and waits for what it promises. */
  evaluate(expression: string): Promise<unknown>;
  type(text: string): Promise<void>;
  /** Presses a key by its name in `KeyboardEvent.key`, with others held: "Enter", "Shift+Tab". */
  press(key: string): Promise<void>;
  /** Presses the mouse's button at the first point, goes through the others, and releases it at the last. */
  drag(points: readonly Point[]): Promise<void>;
  close(): Promise<void>;
}

/** A place in the viewport, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The mouse of Playwright's page, and of Puppeteer's. */
interface Mouse {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** An engine's {@link Engine.drag} by such a mouse. */
export async function dragBy(mouse: Mouse, [start, ...through]: readonly Point[]): Promise<void> {
  if (start) await mouse.move(start.x, start.y);
  await mouse.down();
  for (const { x, y } of through) await mouse.move(x, y);
  await mouse.up();
}
