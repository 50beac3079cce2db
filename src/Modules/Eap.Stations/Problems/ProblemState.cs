namespace Eap.Stations.Problems;

/// <summary>Where a reported problem stands.</summary>
public enum ProblemState
{
    /// <summary>Nobody answered yet.</summary>
    Waiting,

    /// <summary>Answered, question and answer are public.</summary>
    Answered,

    /// <summary>Set aside: not about a station, or about a person. The reason stands beside it.</summary>
    SetAside,
}
