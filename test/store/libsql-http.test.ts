import { openHttpStore } from '#test/support/stores.ts';
import { describeStoreOnSqld } from './describe-store.ts';

describeStoreOnSqld('a libSQL server over HTTP', openHttpStore);
