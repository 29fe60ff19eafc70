import type { FollowConsent } from './platform.ts';
import { whenPresent } from './when-present.ts';

/** The fields of IAB TCF 2.x `TCData` that are read. */
interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly listenerId?: number;
  readonly purpose?: { readonly consents?: Readonly<Record<string, boolean>> };
}
type TcfApi = (command: string, version: 2, callback: (data: TcData, success: boolean) => void, parameter?: number) => void;

/** Purposes of the TCF: 1 store on a device, 5 and 6 create and use profiles to personalise content. */
const PERSONALIZATION = [1, 5, 6];
/** 1 store on a device, 8 measure content performance. */
const ANALYTICS = [1, 8];

/**
 * Follows an IAB TCF 2.3 platform. It is heard once the shopper has chosen, now or on an earlier visit;
 * where it says that the GDPR does not apply, both purposes are open (Global Privacy Control still closes them).
 */
export const followTcf: FollowConsent = tell => {
  let api: TcfApi | undefined;
  let listener: number | undefined;
  const stopWaiting = whenPresent<TcfApi>('__tcfapi', found => {
    api = found;
    api('addEventListener', 2, (data, success) => {
      if (!success) return;
      listener = data.listenerId;
      if (data.eventStatus !== 'tcloaded' && data.eventStatus !== 'useractioncomplete') return;
      const agreed = (purposes: readonly number[]) =>
        data.gdprApplies === false || purposes.every(purpose => data.purpose?.consents?.[purpose] === true);
      tell({ personalization: agreed(PERSONALIZATION), analytics: agreed(ANALYTICS) });
    });
  });
  return () => {
    stopWaiting();
    if (listener !== undefined) api?.('removeEventListener', 2, () => {}, listener);
  };
};
