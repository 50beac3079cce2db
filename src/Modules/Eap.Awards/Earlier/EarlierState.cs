namespace Eap.Awards.Earlier;

/// <summary>How far an earlier list is.</summary>
public enum EarlierState
{
    /// <summary>Entered; another person is to compare it with the document.</summary>
    Waiting,

    /// <summary>Compared: its honours stand on the roll.</summary>
    Confirmed,

    /// <summary>Not what the document says.</summary>
    Refused,

    /// <summary>Confirmed by mistake, and taken off the roll again.</summary>
    TakenOut,
}
