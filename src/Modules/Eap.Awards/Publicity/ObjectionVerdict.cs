namespace Eap.Awards.Publicity;

/// <summary>What was found out about an objection.</summary>
public enum ObjectionVerdict
{
    /// <summary>Not answered yet: it stands in the way of the decision.</summary>
    Open,

    /// <summary>It holds, wholly or in part.</summary>
    Upheld,

    /// <summary>It does not.</summary>
    NotUpheld,
}
