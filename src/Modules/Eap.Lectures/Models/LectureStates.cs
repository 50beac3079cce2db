namespace Eap.Lectures.Models;

/// <summary>States in words and from what is stored.</summary>
public static class LectureStates
{
    /// <summary>In Chinese: 如期举办, 已取消, 已延期.</summary>
    public static string ToText(this LectureState state) => state switch
    {
        LectureState.Cancelled => "已取消",
        LectureState.Postponed => "已延期",
        _ => "如期举办",
    };

    /// <summary>The state of a stored name; a name nobody knows counts as planned.</summary>
    public static LectureState Read(string? name) => Enum.TryParse<LectureState>(name, out var state) && Enum.IsDefined(state) ? state : LectureState.Planned;
}
