import { openFileStore } from '#test/support/stores.ts';
import { describeStore } from './describe-store.ts';

describeStore('an embedded libSQL file', openFileStore);
