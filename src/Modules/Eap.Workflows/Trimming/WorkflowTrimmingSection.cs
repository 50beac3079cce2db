using System.Globalization;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Workflows.Instances;

namespace Eap.Workflows.Trimming;

/// <summary>How long instances are kept.</summary>
internal sealed class WorkflowTrimmingSection(SiteDbContext db) : SettingsSection<WorkflowTrimmingSettings>(db)
{
    /// <summary>What may be removed; what runs may not.</summary>
    public static readonly IReadOnlyList<WorkflowStatus> Removable = [WorkflowStatus.Finished, WorkflowStatus.Aborted, WorkflowStatus.Faulted];

    private const int MostDays = 3650;

    public override string Name => "workflows";

    public override string Title => "流程";

    public override int Position => 450;

    protected override void Bind(WorkflowTrimmingSettings value, SettingsInput input)
    {
        if (int.TryParse(input.Line(nameof(value.KeepDays)), CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= MostDays) value.KeepDays = days;
        else input.Fail(nameof(value.KeepDays), $"天数填 0 到 {MostDays} 的整数。");
        value.Statuses = [.. Removable.Where(status => input.Flag(status.ToString()))];
    }
}
