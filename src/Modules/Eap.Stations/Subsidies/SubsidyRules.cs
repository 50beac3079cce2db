using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>
/// Draws up the rule of a year and publishes it. Published it is changed by nobody. Once somebody has filed, only the order of filing without a floor may still be
/// published: a rule made with the applicants in view would be made for them.
/// </summary>
public sealed class SubsidyRules(UnitScope unit, SubsidyQueue queue, SubsidyYears years, OrganizationDirectory organizations, AuditTrail audit, ICurrentUser user, SiteClock clock, IStringLocalizer<SubsidyRules> T)
{
    /// <summary>Stores the draft; null when it is stored, else what to mend, by field.</summary>
    public async Task<(string Field, string Words)?> SaveAsync(int year, SubsidyRuleForm form, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await years.PlanAsync(year, cancellationToken) is not { } plan) return ("", T["{0}年的计划没有补助名额。", year]);
        var rule = await DraftAsync(year, plan, cancellationToken);
        if (rule.PublishedUtc is not null) return ("", T["规则已经公布，不能再改。"]);
        if (!Number(form.Floor, 0, 100, out var floor)) return (nameof(form.Floor), T["保底数写 0 到 100 的整数；没有保底写 0。"]);
        if (!Number(form.AppealDays, 1, 30, out var days)) return (nameof(form.AppealDays), T["复核的工作日写 1 到 30 的整数。"]);
        var keys = (form.RankBy ?? []).Where(key => !string.IsNullOrEmpty(key)).Distinct().ToList();
        if (keys.Any(key => !Enum.TryParse<RankingKey>(key, out var found) || !Enum.IsDefined(found))) return (nameof(form.RankBy), T["请从列出的项目里选。"]);
        var (own, unknown) = await OwnAsync(form.OwnUnits, cancellationToken);
        if (unknown is not null) return (nameof(form.OwnUnits), T["没有找到“{0}”。请写单位的全称、简称或编码，一行一个。", unknown]);
        (rule.Floor, rule.AppealDays, rule.RankBy, rule.OwnUnits) = (floor, days, string.Join(',', keys), string.Join(',', own));
        audit.Record("Subsidy", "RuleDrafted", T["{0}年补助规则存了草稿", year], plan.ContentItemId);
        return null;
    }

    /// <summary>Publishes the draft; null when it holds from now on, else why not.</summary>
    public async Task<string?> PublishAsync(int year, bool isSure, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await years.PlanAsync(year, cancellationToken) is not { } plan) return T["{0}年的计划没有补助名额。", year];
        var rule = await DraftAsync(year, plan, cancellationToken);
        if (rule.PublishedUtc is not null) return T["规则已经公布，不能再改。"];
        if (!isSure) return T["公布以后谁都不能再改。想好了，请勾选确认。"];
        (rule.Order, rule.Event, rule.Places) = (SubsidyReadings.OrderOf(plan), SubsidyReadings.EventOf(plan), await years.PlacesAsync(plan, year, cancellationToken));
        if (await RefuseAsync(rule, plan, cancellationToken) is { } refusal) return refusal;
        (rule.CutOffUtc, rule.PlanVersionId, rule.PublishedUtc, rule.PublishedBy) = (queue.CutOff(plan), plan.VersionId, clock.UtcNow, user.UserName);
        if (rule.Order == SubsidyOrder.Filing) rule.RankBy = "";
        audit.Record("Subsidy", "RulePublished", T["{0}年补助规则公布：{1} 个名额", year, rule.Places], plan.ContentItemId);
        await DueWorkQueue.PutAsync(unit, SubsidyClosing.WorkKind, year.ToString(CultureInfo.InvariantCulture), rule.CutOffUtc!.Value, cancellationToken);
        await queue.SettleAsync(year, cancellationToken);
        return null;
    }

    private async Task<string?> RefuseAsync(SubsidyRule rule, Plan plan, CancellationToken cancellationToken)
    {
        if (rule.Places == 0) return T["计划里还没有分配补助名额，请先在年度计划里录入。"];
        if (queue.CutOff(plan) is not { } cutOff) return T["计划里没有补助的截止日，请先在年度计划里录入。"];
        if (clock.UtcNow >= cutOff) return T["{0}已经过了，不能再公布规则。", PlanDeadline.Words(clock.ToLocal(cutOff))];
        if (rule.Order == SubsidyOrder.Ranking && rule.RankBy.Length == 0) return T["计划选的是截止时统一排名，请先定好按什么排、并列怎么办。"];
        var districts = (await years.DistrictsAsync(cancellationToken)).Count;
        if (rule.Floor * districts > rule.Places) return T["每个区市保底 {0} 个，{1} 个区市就要 {2} 个，超过了 {3} 个名额。", rule.Floor, districts, rule.Floor * districts, rule.Places];
        var hasClaims = await unit.Db.Set<SubsidyClaim>().AnyAsync(row => row.Year == rule.Year, cancellationToken);
        return hasClaims && (rule.Order != SubsidyOrder.Filing || rule.Floor > 0 || rule.OwnUnits.Length > 0)
            ? T["已经有单位申报。规则要在开放以前公布；现在只能按申报先后、不设保底、不另列本级单位公布，免得像是看着申报的单位定的。"].Value : null;
    }

    private async Task<SubsidyRule> DraftAsync(int year, Plan plan, CancellationToken cancellationToken)
    {
        if (await queue.RuleAsync(year, cancellationToken) is { } known) return known;
        var rule = new SubsidyRule { Year = year, PlanItemId = plan.ContentItemId };
        unit.Db.Add(rule);
        return rule;
    }

    private async Task<(List<string> Ids, string? Unknown)> OwnAsync(string? typed, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var line in (typed ?? "").Split('\n').Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0).Take(50))
        {
            if (await organizations.ResolveAsync(line, cancellationToken) is not { } found) return ([], line);
            ids.Add(found.OrganizationId);
        }

        return ([.. ids.Distinct()], null);
    }

    private static bool Number(string? typed, int least, int most, out int number) =>
        int.TryParse(FullWidth.Fold(PlainInput.Clean(typed).Value), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
