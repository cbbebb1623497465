/**
 * Properties are shown a second of examples here, and one that fails is enough: all their examples for each change, and the
 * search for the smallest one that fails, would take longer than everything else.
 */
import fc from "fast-check";

fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 1000 });
