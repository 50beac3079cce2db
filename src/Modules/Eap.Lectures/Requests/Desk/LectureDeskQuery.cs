namespace Eap.Lectures.Requests.Desk;

/// <summary>Which lectures the desk shows.</summary>
public sealed class LectureDeskQuery
{
    /// <summary>A <see cref="LectureStage"/>; empty: all that are not over.</summary>
    public string? Stage { get; set; }

    /// <summary>The stage, when it is one.</summary>
    public LectureStage? Only => Enum.TryParse<LectureStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null;
}

/// <summary>The list.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Rows">The lectures.</param>
public sealed record LectureDeskList(LectureDeskQuery Query, IReadOnlyList<LectureDeskRow> Rows);

/// <summary>A lecture in the list.</summary>
/// <param name="Lecture">The lecture.</param>
/// <param name="Start">Its beginning on the wall of the city; null: no time.</param>
/// <param name="IsBeyond">计划外.</param>
public sealed record LectureDeskRow(LectureRequest Lecture, DateTime? Start, bool IsBeyond);
