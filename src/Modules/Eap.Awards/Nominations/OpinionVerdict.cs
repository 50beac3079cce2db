namespace Eap.Awards.Nominations;

/// <summary>What a body that was asked wrote on its sheet.</summary>
public enum OpinionVerdict
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>同意.</summary>
    Agrees,

    /// <summary>不同意.</summary>
    Disagrees,
}
