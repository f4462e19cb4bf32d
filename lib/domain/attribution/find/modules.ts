import { networkModule } from "./networkModule";
import { parseModule } from "./parseModule";
import { posModule } from "./posModule";
import { treesModule } from "./treesModule";

type Bytes = Uint8Array<ArrayBuffer>;

let modules: { readonly pos: Bytes; readonly parse: Bytes; readonly network: Bytes; readonly trees: Bytes } | undefined;

/** The bytes of all WebAssembly modules; put together at the first call and kept. */
export function theModules() {
  modules ??= { pos: posModule(), parse: parseModule(), network: networkModule(), trees: treesModule() };
  return modules;
}
