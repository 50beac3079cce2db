namespace Eap.Lectures.Models;

/// <summary>What has become of a lecture since it was announced.</summary>
public enum LectureState
{
    /// <summary>It takes place (or took place) as announced.</summary>
    Planned,

    /// <summary>It does not take place.</summary>
    Cancelled,

    /// <summary>It takes place later; the time announced no longer holds.</summary>
    Postponed,
}
