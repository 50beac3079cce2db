using Eap.Users.Grants;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Eap.Users.Administration;

/// <summary>The list of accounts.</summary>
public sealed class AccountListViewModel
{
    /// <summary>The page.</summary>
    public required AccountPage Page { get; init; }

    /// <summary>Organisations to choose from.</summary>
    public required IReadOnlyList<SelectListItem> Organizations { get; init; }

    /// <summary>The chosen organisation.</summary>
    public string? Under { get; init; }

    /// <summary>Words searched for.</summary>
    public string? Words { get; init; }

    /// <summary>The chosen state.</summary>
    public string? State { get; init; }
}
