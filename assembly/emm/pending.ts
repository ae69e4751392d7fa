// What waits for the release of the connection, for the end of another procedure or for access: bits of `Ue.pending`.

export namespace Pending {
  export const None: u32 = 0;
  /** Attach as soon as the connection is released (5.5.2.3.2, causes #9, #10, #40). */
  export const Attach: u32 = 1;
  /** Tracking area update as soon as the UE is in EMM-IDLE or the running procedure has ended. */
  export const TrackingAreaUpdate: u32 = 2;
  /** A service has been asked for in this input, or while a procedure was under way. */
  export const Service: u32 = 4;
  /** Detach after a tracking area update (5.5.3.2.6 m). */
  export const Detach: u32 = 8;
  /** Switch off: the UE is gone as soon as the DETACH REQUEST has been sent. */
  export const SwitchOff: u32 = 16;
}
