using Eap.Applications.Forms;

namespace Eap.Applications.Portal;

/// <summary>What can be applied for.</summary>
/// <param name="Forms">The forms with the time in which each may be filed.</param>
public sealed record FormListPage(IReadOnlyList<(ApplicationForm Form, FilingWindow Window)> Forms);
