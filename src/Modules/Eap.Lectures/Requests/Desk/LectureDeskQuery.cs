using Eap.Lectures.Evidence;

namespace Eap.Lectures.Requests.Desk;

/// <summary>Which lectures the desk shows.</summary>
public sealed class LectureDeskQuery
{
    /// <summary>A <see cref="LectureStage"/>; empty: all that are not over.</summary>
    public string? Stage { get; set; }

    /// <summary>The <see cref="LectureDeskKey"/> the page begins behind; empty: from the start.</summary>
    public string? After { get; set; }

    /// <summary>The stage, when it is one.</summary>
    public LectureStage? Only => Enum.TryParse<LectureStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null;

    /// <summary>What is over is looked at from the newest back; what is to be done, from the next on.</summary>
    public bool IsNewestFirst => Only is { } stage && LectureRequestProcess.IsOver(stage);
}

/// <summary>The list.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Rows">The lectures.</param>
/// <param name="Next">Where the next page begins; null: this was the last.</param>
/// <param name="Year">This year.</param>
/// <param name="SettingsTitle">What the plan calls its settings: 三进; null: it names none.</param>
/// <param name="Coverage">Where the lectures that count went this year.</param>
public sealed record LectureDeskList(LectureDeskQuery Query, IReadOnlyList<LectureDeskRow> Rows, string? Next, int Year, string? SettingsTitle, IReadOnlyList<SettingCount> Coverage);

/// <summary>A lecture in the list.</summary>
/// <param name="Lecture">The lecture.</param>
/// <param name="Start">Its beginning on the wall of the city; null: no time.</param>
/// <param name="IsBeyond">计划外.</param>
public sealed record LectureDeskRow(LectureRequest Lecture, DateTime? Start, bool IsBeyond);
