import { openD1Store } from '#test/support/stores.ts';
import { describeStore } from './describe-store.ts';

describeStore('D1', openD1Store);
