namespace Eap.Lectures.Requests;

/// <summary>What can happen to a lecture asked for.</summary>
public enum LectureMove
{
    /// <summary>A lecturer is asked.</summary>
    Offer,

    /// <summary>A lecturer says yes.</summary>
    LecturerAccepts,

    /// <summary>Nobody who was asked is left, or the one who said yes is gone.</summary>
    LecturerLost,

    /// <summary>The centre fixes lecturer, time and place.</summary>
    Confirm,

    /// <summary>The announcement is published.</summary>
    Announce,

    /// <summary>It has been held.</summary>
    Deliver,

    /// <summary>The rules say it counts.</summary>
    Count,

    /// <summary>The rules say it does not.</summary>
    CountNot,

    /// <summary>It will be later.</summary>
    Postpone,

    /// <summary>A new time is set for what was postponed, or before it is confirmed.</summary>
    SetTime,

    /// <summary>It is called off.</summary>
    Cancel,
}
