using Eap.Applications.Forms;
using Eap.Organizations.Directory;

namespace Eap.Applications.OnBehalf;

/// <summary>Choosing the form and the unit a paper or mailed form is filed for.</summary>
public sealed record OnBehalfPage
{
    /// <summary>The forms.</summary>
    public required IReadOnlyList<ApplicationForm> Forms { get; init; }

    /// <summary>The units below those the person speaks for.</summary>
    public required OrganizationTree Units { get; init; }

    /// <summary>Units the person speaks for: for these one files directly.</summary>
    public required IReadOnlySet<string> Own { get; init; }

    /// <summary>The id of the application that would be begun.</summary>
    public required string NewId { get; init; }

    /// <summary>Begun and not filed yet: id, title, since when.</summary>
    public IReadOnlyList<(string Id, string Type, string Title, DateTime CreatedUtc)> Drafts { get; init; } = [];
}
