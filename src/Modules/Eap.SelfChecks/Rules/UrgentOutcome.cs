namespace Eap.SelfChecks.Rules;

/// <summary>What came of urgent support. There is no field for words: what was said belongs to the professional's own notes.</summary>
public enum UrgentOutcome
{
    /// <summary>Somebody went there.</summary>
    OnSite,

    /// <summary>Advice by telephone.</summary>
    ByTelephone,

    /// <summary>Led on to a hospital or another service.</summary>
    Referred,

    /// <summary>The written procedure for danger to life was used.</summary>
    Emergency,

    /// <summary>The union needs it no more.</summary>
    NotNeeded,

    /// <summary>Nobody was reached under the number, however often it was tried.</summary>
    NotReached,

    /// <summary>Nobody wrote down what came of it, and its time was up.</summary>
    Unrecorded,

    /// <summary>The union took it back.</summary>
    Withdrawn,
}
