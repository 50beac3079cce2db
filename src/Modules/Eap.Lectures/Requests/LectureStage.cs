namespace Eap.Lectures.Requests;

/// <summary>Where a lecture asked for stands, once the request is accepted. What comes before (draft, filed, returned, queued, refused) is the application's own process.</summary>
public enum LectureStage
{
    /// <summary>Accepted; no lecturer yet.</summary>
    Arranging,

    /// <summary>Lecturers were asked.</summary>
    Offered,

    /// <summary>One lecturer said yes.</summary>
    LecturerFound,

    /// <summary>Lecturer, time and place are fixed.</summary>
    Confirmed,

    /// <summary>The announcement is out.</summary>
    Announced,

    /// <summary>It was held; evidence is collected.</summary>
    Delivered,

    /// <summary>It counts.</summary>
    Counted,

    /// <summary>It was held and evidenced and does not count: too few people on site.</summary>
    NotCounted,

    /// <summary>Later; the time no longer holds.</summary>
    Postponed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
