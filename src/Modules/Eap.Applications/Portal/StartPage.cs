using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Organizations.Directory;

namespace Eap.Applications.Portal;

/// <summary>What one reads before beginning.</summary>
public sealed record StartPage
{
    /// <summary>The form.</summary>
    public required ApplicationForm Form { get; init; }

    /// <summary>By which rule; empty when nobody entered it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How now stands to the time in which it may be filed.</summary>
    public required FilingState State { get; init; }

    /// <summary>What it is filed for; null: it follows its own settings.</summary>
    public FilingOccasion? Occasion { get; init; }

    /// <summary>From when, UTC; null: from the beginning.</summary>
    public DateTime? OpensUtc { get; init; }

    /// <summary>Until when, UTC; null: no end.</summary>
    public DateTime? ClosesUtc { get; init; }

    /// <summary>The unions the person speaks for; empty for a reader.</summary>
    public IReadOnlyList<Organization> Units { get; init; } = [];

    /// <summary>Begun and not handed in yet: id, unit and when it was stored.</summary>
    public IReadOnlyList<(string Id, string Unit, DateTime ChangedUtc)> Drafts { get; init; } = [];

    /// <summary>One of the units has handed in before.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>Somebody is signed in.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>The id of the application that would be begun.</summary>
    public required string NewId { get; init; }
}
