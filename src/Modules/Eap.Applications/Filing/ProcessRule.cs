using Eap.Applications.Rules;
using Eap.Platform.Data;
using Eap.Workflows.Activities.BuiltIn;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>Nothing is taken in that nobody would decide: the form's process is switched on, or one that runs already waits for it.</summary>
internal sealed class ProcessRule(SiteDbContext db, WorkflowTypes types, IStringLocalizer<ProcessRule> T) : IApplicationRule
{
    public string? ContentType => null;

    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken) =>
        !check.IsFirst && await IsRunningAsync(check.Item.ContentItemId, cancellationToken) || await BeginsAsync(check.Item.ContentType, cancellationToken)
            ? []
            : [new Finding(FindingSeverity.Error, null, T["这张表现在没有启用办理流程，提交了也没有人办，所以不能提交。填好的都已保存，请告诉受理单位。"])];

    private Task<bool> IsRunningAsync(string id, CancellationToken cancellationToken) =>
        db.Set<Workflow>().AnyAsync(row => row.CorrelationId == id && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted), cancellationToken);

    private async Task<bool> BeginsAsync(string contentType, CancellationToken cancellationToken) =>
        (await types.StartedByAsync(nameof(ContentSubmittedEvent), cancellationToken)).Select(ReadTypes.Of).Any(type => type.Activities.Any(activity =>
            activity.IsStart && activity.Name == nameof(ContentSubmittedEvent) && activity.List("ContentTypeFilter") is var filter && (filter.Count == 0 || filter.Contains(contentType))));
}
