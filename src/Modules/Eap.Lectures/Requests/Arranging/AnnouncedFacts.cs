using Eap.Lectures.Models;
using Eap.Platform.Text;

namespace Eap.Lectures.Requests.Arranging;

/// <summary>What was arranged, as an announcement says it. Plain rules: they know no database and no page.</summary>
public static class AnnouncedFacts
{
    private const int LongestPlace = 120;
    private const int LongestSpeaker = 60;

    /// <summary>The hall, as long as an announcement takes it.</summary>
    public static string Place(LectureRequest lecture) => BoundedText.Cut(lecture.Place, LongestPlace);

    /// <summary>The lecturer, as long as an announcement takes the name; null: nobody.</summary>
    public static string? Speaker(LectureRequest lecture) => lecture.ExpertName is { } name ? BoundedText.Cut(name, LongestSpeaker) : null;

    /// <summary>
    /// True when readers are told what holds: that it takes place, when, where and by whom. Editors may say more (the building, a title), never something else:
    /// a text that lay with its reviewers while the lecture was put off still says what it was drafted with.
    /// </summary>
    public static bool Hold(LecturePart written, LectureRequest lecture) =>
        LectureStates.Read(written.State.Text) == LectureState.Planned && written.Start.Value == lecture.StartUtc && Says(written.Place.Text, Place(lecture)) && Says(written.Speaker.Text, Speaker(lecture));

    private static bool Says(string? written, string? known) => string.IsNullOrWhiteSpace(known) || Fold(written ?? "").Contains(Fold(known), StringComparison.Ordinal);

    private static string Fold(string text) => string.Concat(FullWidth.Fold(text).ToUpperInvariant().Where(character => !char.IsWhiteSpace(character)));

}
