using System.Globalization;

namespace Eap.Lectures.Requests.Desk;

/// <summary>The place of a lecture in the list of the desk: the next page goes on behind it.</summary>
/// <param name="StartUtc">Its beginning; <see cref="NoTime"/> while it has none.</param>
/// <param name="Id">Its database number.</param>
public readonly record struct LectureDeskKey(DateTime StartUtc, long Id)
{
    /// <summary>Stands for no time: before all times.</summary>
    public static readonly DateTime NoTime = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Where a lecture stands.</summary>
    public static LectureDeskKey Of(LectureRequest lecture) => new(lecture.StartUtc ?? NoTime, lecture.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static LectureDeskKey? Read(string? text)
    {
        if (text?.Split('-') is not [var ticks, var id] || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return at < NoTime.Ticks || at > DateTime.MaxValue.Ticks ? null : new LectureDeskKey(new DateTime(at, DateTimeKind.Utc), number);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartUtc.Ticks}-{Id}");
}
