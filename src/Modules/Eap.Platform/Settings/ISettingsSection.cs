using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Settings;

/// <summary>
/// A page of <c>/admin/settings</c> that a module brings. Derive from <see cref="SettingsSection{T}"/> and register it with
/// <c>AddSettingsSection</c>; writing, audit and dropping of kept pages are the settings page's business.
/// </summary>
public interface ISettingsSection
{
    /// <summary>Last segment of the page's address, lower case: <c>footer</c>.</summary>
    string Name { get; }

    /// <summary>Heading, in Chinese.</summary>
    string Title { get; }

    /// <summary>Pages are sorted by it.</summary>
    int Position { get; }

    /// <summary>Name of the template with the fields; its model is <see cref="SettingsForm{T}"/>.</summary>
    string Template { get; }

    /// <summary>Key of the stored section.</summary>
    string StoredName { get; }

    /// <summary>Label of a second button that stores and then tries what was stored; null for none.</summary>
    string? TryLabel => null;

    /// <summary>The form with what is stored; with a preset (a name the section knows) what that suggests stands over it, unstored.</summary>
    Task<SettingsForm> OpenAsync(string? preset, CancellationToken cancellationToken);

    /// <summary>The form with what was posted over what is stored, checked; messages stand in its input.</summary>
    Task<SettingsForm> ReadAsync(IFormCollection posted, CancellationToken cancellationToken);

    /// <summary>Tries what is stored, for <see cref="TryLabel"/>: whether it worked, and how, in words.</summary>
    Task<(bool Works, string Words)> TryAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
