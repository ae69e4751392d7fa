// Limits of the attempt counters (TS 24.301 5.5.1.1, 5.5.3.1, 5.6.1.1).

import { AttemptLimit } from "../generated/timers";

export const ATTACH_ATTEMPTS: u8 = <u8>AttemptLimit.AttachAttemptCounter;
export const UPDATE_ATTEMPTS: u8 = <u8>AttemptLimit.TrackingAreaUpdatingAttemptCounter;
export const SERVICE_ATTEMPTS: u8 = <u8>AttemptLimit.ServiceRequestAttemptCounter;
