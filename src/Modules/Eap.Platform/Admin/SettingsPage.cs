using Eap.Platform.Settings;

namespace Eap.Platform.Admin;

/// <summary>A settings page.</summary>
/// <param name="Sections">All sections, for the tabs.</param>
/// <param name="Section">The one shown.</param>
/// <param name="Form">Its form.</param>
public sealed record SettingsPage(IReadOnlyList<ISettingsSection> Sections, ISettingsSection Section, SettingsForm Form);
