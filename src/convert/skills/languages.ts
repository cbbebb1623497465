/** Programming languages and their other names, from Linguist's list, which GitHub keeps. */
import Ada from "linguist-languages/data/Ada";
import Assembly from "linguist-languages/data/Assembly";
import C from "linguist-languages/data/C";
import Cpp from "linguist-languages/data/C_2b__2b_";
import CSharp from "linguist-languages/data/C_23_";
import Clojure from "linguist-languages/data/Clojure";
import COBOL from "linguist-languages/data/COBOL";
import CoffeeScript from "linguist-languages/data/CoffeeScript";
import Crystal from "linguist-languages/data/Crystal";
import CSS from "linguist-languages/data/CSS";
import D from "linguist-languages/data/D";
import Dart from "linguist-languages/data/Dart";
import Elixir from "linguist-languages/data/Elixir";
import Elm from "linguist-languages/data/Elm";
import Erlang from "linguist-languages/data/Erlang";
import FSharp from "linguist-languages/data/F_23_";
import Fortran from "linguist-languages/data/Fortran";
import GDScript from "linguist-languages/data/GDScript";
import GLSL from "linguist-languages/data/GLSL";
import Go from "linguist-languages/data/Go";
import Groovy from "linguist-languages/data/Groovy";
import Haskell from "linguist-languages/data/Haskell";
import HTML from "linguist-languages/data/HTML";
import Java from "linguist-languages/data/Java";
import JavaScript from "linguist-languages/data/JavaScript";
import Julia from "linguist-languages/data/Julia";
import Kotlin from "linguist-languages/data/Kotlin";
import Lua from "linguist-languages/data/Lua";
import MATLAB from "linguist-languages/data/MATLAB";
import Move from "linguist-languages/data/Move";
import Nim from "linguist-languages/data/Nim";
import ObjectiveC from "linguist-languages/data/Objective-C";
import OCaml from "linguist-languages/data/OCaml";
import Pascal from "linguist-languages/data/Pascal";
import Perl from "linguist-languages/data/Perl";
import PHP from "linguist-languages/data/PHP";
import PowerShell from "linguist-languages/data/PowerShell";
import Prolog from "linguist-languages/data/Prolog";
import Python from "linguist-languages/data/Python";
import R from "linguist-languages/data/R";
import Racket from "linguist-languages/data/Racket";
import Ruby from "linguist-languages/data/Ruby";
import Rust from "linguist-languages/data/Rust";
import SCSS from "linguist-languages/data/SCSS";
import Scala from "linguist-languages/data/Scala";
import Scheme from "linguist-languages/data/Scheme";
import Smalltalk from "linguist-languages/data/Smalltalk";
import Solidity from "linguist-languages/data/Solidity";
import SQL from "linguist-languages/data/SQL";
import Starlark from "linguist-languages/data/Starlark";
import Swift from "linguist-languages/data/Swift";
import SystemVerilog from "linguist-languages/data/SystemVerilog";
import Tcl from "linguist-languages/data/Tcl";
import TypeScript from "linguist-languages/data/TypeScript";
import Verilog from "linguist-languages/data/Verilog";
import VHDL from "linguist-languages/data/VHDL";
import Zig from "linguist-languages/data/Zig";

/** A language as Linguist describes it. */
export interface Language {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The languages that a mentorship may ask for. Imported one by one: the whole list takes longer to load than to use. */
export const LANGUAGES: readonly Language[] = [
  Ada,
  Assembly,
  C,
  CSharp,
  Cpp,
  Clojure,
  COBOL,
  CoffeeScript,
  Crystal,
  CSS,
  D,
  Dart,
  Elixir,
  Elm,
  Erlang,
  FSharp,
  Fortran,
  GDScript,
  GLSL,
  Go,
  Groovy,
  Haskell,
  HTML,
  Java,
  JavaScript,
  Julia,
  Kotlin,
  Lua,
  MATLAB,
  Move,
  Nim,
  OCaml,
  ObjectiveC,
  Pascal,
  Perl,
  PHP,
  PowerShell,
  Prolog,
  Python,
  R,
  Racket,
  Ruby,
  Rust,
  SCSS,
  Scala,
  Scheme,
  Smalltalk,
  Solidity,
  SQL,
  Starlark,
  Swift,
  SystemVerilog,
  Tcl,
  TypeScript,
  VHDL,
  Verilog,
  Zig,
];
