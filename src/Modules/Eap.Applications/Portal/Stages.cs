using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;

namespace Eap.Applications.Portal;

/// <summary>Asks all modules how far applications are with them.</summary>
public sealed class Stages(IEnumerable<IApplicationStages> modules)
{
    /// <summary>What each says, by application.</summary>
    public async Task<ILookup<string, ApplicationStage>> OfAsync(IReadOnlyList<(ApplicationRecord Record, ContentItem Item)> applications, CancellationToken cancellationToken)
    {
        var stages = new List<ApplicationStage>();
        foreach (var module in modules) stages.AddRange(await module.OfAsync(applications, cancellationToken));
        return stages.ToLookup(stage => stage.ContentItemId);
    }

    /// <summary>Where an application stands, in words; a module that goes on with an accepted one says it better than 已同意. A key of the localizer.</summary>
    public static string Title(ApplicationStatus status, IEnumerable<ApplicationStage> stages) =>
        stages.Where(stage => stage.Leads || status == ApplicationStatus.Accepted).Select(stage => stage.Title).FirstOrDefault(title => title is not null) ?? ApplicationProcess.Title(status);
}
