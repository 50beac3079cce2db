using Eap.Lectures.Models;
using Eap.Lectures.ViewModels;
using Eap.Platform.Calendars;

namespace Eap.Lectures.Calendar;

/// <summary>Lectures as calendar entries.</summary>
public static class LectureEntries
{
    /// <summary>The entry of a lecture; null while it has no time.</summary>
    /// <param name="lecture">The lecture.</param>
    /// <param name="publishedUtc">When this version of it was published.</param>
    /// <param name="baseUrl">The site's address without a trailing slash.</param>
    public static CalendarEvent? From(LectureSummary lecture, DateTime publishedUtc, string baseUrl) => lecture.Time is not { } time ? null : new CalendarEvent
    {
        Uid = $"lecture-{lecture.Id}@eapsite",
        ChangedUtc = publishedUtc,
        StartUtc = time.StartUtc,
        // An entry without length is a reminder to some calendars and an error to others.
        EndUtc = time.EndUtc > time.StartUtc ? time.EndUtc : time.StartUtc.AddHours(1),
        // Several calendars hide STATUS: the word stands in the title too.
        Summary = lecture.State == LectureState.Planned ? lecture.Title : $"【{lecture.State.ToText()}】{lecture.Title}",
        Status = lecture.State switch { LectureState.Cancelled => CalendarStatus.Cancelled, LectureState.Postponed => CalendarStatus.Tentative, _ => CalendarStatus.Confirmed },
        Location = lecture.Place,
        Description = Describe(lecture),
        Url = lecture.Url == "#" ? null : baseUrl + lecture.Url,
    };

    private static string Describe(LectureSummary lecture) => string.Join('\n', Lines(lecture));

    private static IEnumerable<string> Lines(LectureSummary lecture)
    {
        if (lecture.State == LectureState.Postponed) yield return "原定的时间不再有效，新的时间以网站通知为准。";
        if (lecture.Speaker is { Length: > 0 } speaker) yield return $"主讲：{speaker}";
        if (lecture.Organizer is { Length: > 0 } organizer) yield return $"举办：{organizer}";
        if (lecture.IsOnline) yield return "也可以在线上听，入口在网页上。";
    }
}
