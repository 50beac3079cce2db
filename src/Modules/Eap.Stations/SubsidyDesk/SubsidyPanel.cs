using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.SubsidyDesk;

/// <summary>On the page of the application: what became of the subsidy, and why. Whoever handles applications without handling subsidies sees nothing of it.</summary>
internal sealed class SubsidyPanel(SiteDbContext db, SubsidyReader reader, PlanDirectory plans, SubsidyWords words, SiteClock clock, IAccess access) : IApplicationPanel
{
    public int Position => 20;

    public async Task<DisplayBlock?> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationView view, CancellationToken cancellationToken)
    {
        if (record.ContentType != AcceptanceFiling.FormName) return null;
        if (view == ApplicationView.Desk && !await access.AllowsAsync(nameof(SubsidyPermissions.HandleSubsidies), record.OrganizationId, cancellationToken)) return null;
        var claim = await db.Set<SubsidyClaim>().AsNoTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == record.ContentItemId, cancellationToken);
        if (claim is null) return await WhyNoneAsync(record, cancellationToken) is { } why ? new DisplayBlock("SubsidyNone", new SubsidyNone(why)) : null;
        var sheet = await reader.ReadAsync(claim.Year, cancellationToken);
        return new DisplayBlock("SubsidyPanel", new SubsidyPanelView(sheet.Lines.First(line => line.Claim.Id == claim.Id), sheet, view == ApplicationView.Desk));
    }

    // Filed in a year the plan no longer reaches: there is no list to stand on, and the unit still reads why.
    private async Task<string?> WhyNoneAsync(ApplicationRecord record, CancellationToken cancellationToken)
    {
        if (record.FiledUtc is not { } filed || await plans.ForYearAsync(clock.ToLocal(filed).Year, cancellationToken) is not { } plan || plan.Allotment(PlanMetrics.Subsidy) is null) return null;
        return SubsidyReadings.CutOff(plan, clock.Zone) is { } cutOff && filed >= cutOff ? words.End(SubsidyEnd.Late, plan, SubsidyReadings.EventOf(plan), cutOff) : null;
    }
}
