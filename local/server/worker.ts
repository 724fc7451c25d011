// The worker thread: the book, its formulas and the script live here, so that a busy calculation never freezes a page.

import {parentPort, workerData} from 'node:worker_threads';
import type {WorkerStart} from './errands';
import {Clerk} from './clerk';

new Clerk(parentPort!, workerData as WorkerStart);
