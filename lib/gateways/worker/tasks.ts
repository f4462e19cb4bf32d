import type { ArticleFile, ReadingResult } from "@/lib/gateways/reading/types";

/** The worker's tasks: what each takes and gives. */
export interface WorkerTasks {
  readonly read: { readonly input: { readonly file: ArticleFile }; readonly output: ReadingResult };
}

export type WorkerTaskName = keyof WorkerTasks;

export type WorkerTask = {
  [Name in WorkerTaskName]: { readonly name: Name } & WorkerTasks[Name]["input"];
}[WorkerTaskName];
