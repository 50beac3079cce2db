using Eap.Contents.Markdown;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>复核 and giving up. A claim taken back in stands at the head of the waiting list; what others hold they keep.</summary>
public sealed class SubsidyReviews(UnitScope unit, SubsidyQueue queue, SubsidyLog log, WorkingDays workingDays, ICurrentUser user, SiteClock clock, IStringLocalizer<SubsidyReviews> T)
{
    private const int Most = 1000;

    /// <summary>True for what was found by the rule and can be found wrongly; a refusal of the acceptance is not undone here.</summary>
    public static bool MayRestore(SubsidyEnd? end) => end is SubsidyEnd.Late or SubsidyEnd.NotNew or SubsidyEnd.Twin;

    /// <summary>A unit asks to look again; null when it is asked, else what to mend.</summary>
    public async Task<string?> RequestAsync(string applicationItemId, string? words, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(applicationItemId, cancellationToken);
        var text = MultiLine.Clean(words ?? "");
        if (text.Length is 0 or > Most) return T["请写明对哪一点有异议、依据是什么，最多 {0} 个字。", Most];
        if (claim.State == SubsidyState.Paid) return T["补助已经付了，没有可以复核的。"];
        if (await unit.Db.Set<SubsidyReview>().AnyAsync(row => row.ApplicationItemId == applicationItemId && row.IsOpen, cancellationToken)) return T["上一次复核还没有答复。"];
        var rule = await queue.RuleAsync(claim.Year, cancellationToken);
        var due = (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(clock.Today, rule?.AppealDays ?? SubsidyRule.DefaultAppealDays).Value;
        unit.Db.Add(new SubsidyReview { ApplicationItemId = applicationItemId, Words = text, RequestedBy = user.UserName, RequestedUtc = clock.UtcNow, DueOn = due });
        await log.TellAsync(claim, "ReviewRequested", T["已申请复核"], T["{0} 以前由没有参与决定的人答复。", SiteClock.Format(due)], cancellationToken, user.UserName);
        return null;
    }

    /// <summary>Why the current person may not answer a claim's 复核; null when they may.</summary>
    public async Task<string?> RefuseAsync(string applicationItemId, CancellationToken cancellationToken) =>
        user.UserId is { } me && await unit.Db.Set<SubsidyEntry>().AnyAsync(row => row.ApplicationItemId == applicationItemId && row.IsDecision && row.ByUserId == me, cancellationToken)
            ? T["你参与过这件的决定，复核要由没有参与的人来答复。"].Value : null;

    /// <summary>Answers; null when it is answered, else why not.</summary>
    public async Task<string?> AnswerAsync(string applicationItemId, long id, ReviewForm form, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(applicationItemId, cancellationToken);
        var review = await unit.Db.Set<SubsidyReview>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.ApplicationItemId == applicationItemId, cancellationToken);
        if (review is not { IsOpen: true }) return T["这次复核已经答复过了。"];
        if (await RefuseAsync(applicationItemId, cancellationToken) is { } refusal) return refusal;
        var text = MultiLine.Clean(form.Answer ?? "");
        if (form.Outcome is not ("keep" or "restore")) return T["请选维持还是改正。"];
        if (text.Length is 0 or > Most) return T["请写明查到了什么、为什么这样定，最多 {0} 个字。", Most];
        var restores = form.Outcome == "restore";
        if (restores && !MayRestore(claim.End)) return T["只有因为逾期、不算新建或者重复而没有的，才能改正；别的请写明理由维持。"];
        (review.IsOpen, review.IsRestored, review.Answer, review.AnsweredBy, review.AnsweredUtc) = (false, restores, text, user.UserName, clock.UtcNow);
        if (restores) (claim.State, claim.End, claim.EndWords, claim.IsRestored) = (SubsidyState.Waiting, null, null, true);
        log.Entry(applicationItemId, restores ? T["复核改正"] : T["复核维持"], isDecision: true);
        await log.TellAsync(claim, restores ? "ReviewRestored" : "ReviewUpheld", restores ? T["复核改正：重新列入补助"] : T["复核维持原来的决定"], text, cancellationToken);
        await queue.SettleAsync(claim.Year, cancellationToken);
        return null;
    }

    /// <summary>Gives the claim up; null when it is given up, else why not.</summary>
    public async Task<string?> GiveUpAsync(string applicationItemId, bool isSure, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(applicationItemId, cancellationToken);
        if (claim.State is SubsidyState.Paid or SubsidyState.Out) return T["现在没有可以放弃的补助。"];
        if (!isSure) return T["放弃以后名额给候补的单位，拿不回来。确定的话请勾选确认。"];
        await queue.EndAsync(claim, SubsidyEnd.GivenUp, cancellationToken);
        await queue.SettleAsync(claim.Year, cancellationToken);
        return null;
    }

    private Task<SubsidyClaim> FindAsync(string applicationItemId, CancellationToken cancellationToken) =>
        unit.Db.Set<SubsidyClaim>().AsTracking().FirstAsync(row => row.ApplicationItemId == applicationItemId, cancellationToken);
}
