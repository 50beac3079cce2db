namespace Eap.Awards.Nominations;

/// <summary>What the nominated person said.</summary>
public enum ConsentState
{
    /// <summary>A unit or a studio: nobody is asked.</summary>
    NotAsked,

    /// <summary>The link is out.</summary>
    Asked,

    /// <summary>They agree.</summary>
    Given,

    /// <summary>They do not.</summary>
    Declined,

    /// <summary>They agreed, and no longer do.</summary>
    Withdrawn,
}
