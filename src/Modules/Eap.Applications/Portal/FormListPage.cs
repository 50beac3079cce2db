using Eap.Applications.Filing;
using Eap.Applications.Forms;

namespace Eap.Applications.Portal;

/// <summary>What can be applied for.</summary>
/// <param name="Forms">The forms, those for which nothing is on last.</param>
public sealed record FormListPage(IReadOnlyList<FormListRow> Forms);

/// <summary>A form in the list.</summary>
/// <param name="Form">The form.</param>
/// <param name="Window">When it may be filed.</param>
/// <param name="State">How now stands to that.</param>
/// <param name="Occasion">What it is filed for; null: it follows its own settings.</param>
public sealed record FormListRow(ApplicationForm Form, FilingWindow Window, FilingState State, FilingOccasion? Occasion);
