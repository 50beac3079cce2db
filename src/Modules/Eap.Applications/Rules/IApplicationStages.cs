using Eap.Applications.Process;
using Eap.Contents.Model;

namespace Eap.Applications.Rules;

/// <summary>Says of applications how far they are, and what their unit has to do now; the module that works with them implements it. Asked for a whole page at once.</summary>
public interface IApplicationStages
{
    /// <summary>The stages of those it works with; the others are left out. As many queries for one as for many.</summary>
    Task<IReadOnlyList<ApplicationStage>> OfAsync(IReadOnlyList<(ApplicationRecord Record, ContentItem Item)> applications, CancellationToken cancellationToken);
}
