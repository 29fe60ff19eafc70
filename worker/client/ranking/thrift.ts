/** Gigabytes of memory below which the ranker's 90 MB are not asked for. */
const MEMORY = 2;

/** Fields that not every browser has. */
type Device = Navigator & { readonly deviceMemory?: number; readonly connection?: { readonly saveData?: boolean } };

/** Whether the shopper's device or line should be spared the ranker's bytes (2.4 MB) and memory. */
export function shouldSpare(device: Device = navigator): boolean {
  return device.connection?.saveData === true || (device.deviceMemory ?? MEMORY) < MEMORY;
}
