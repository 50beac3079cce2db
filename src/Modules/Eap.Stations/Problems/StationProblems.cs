using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Problems;

/// <summary>Problems readers report, and their answers.</summary>
public sealed class StationProblems(
    UnitOfWork work, SiteDbContext db, SiteSettings settings, WorkingDays workingDays, SiteClock clock, IdGenerator ids, IAccess access, ICurrentUser user, IStringLocalizer<StationProblems> T)
{
    /// <summary>Most characters of a report, a question, an answer.</summary>
    public const int Longest = 1000;

    // Somebody who is fed up sends it again and again; the tenth says nothing new.
    private const int MostWaiting = 50;

    /// <summary>Takes a report in; the day of the promised answer, or what to mend.</summary>
    public async Task<(DateOnly? DueOn, string? Problem)> ReportAsync(ContentItem station, string? written, CancellationToken cancellationToken)
    {
        var text = MultiLine.Clean(written ?? "");
        if (text.Length < 4) return (null, T["请写下哪里不对，一句话就行，例如：周三下午没有人。"]);
        if (text.Length > Longest) return (null, string.Format(T["最多 {0} 个字，现在是 {1} 个字。"].Value, Longest, text.Length));
        var promised = (await settings.GetAsync<StationSettings>(cancellationToken)).AnswerWorkingDays;
        var due = (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(clock.Today, promised).Value;
        return await work.RunAsync<(DateOnly?, string?)>(async unit =>
        {
            var waiting = unit.Db.Set<StationProblem>().Where(row => row.StationItemId == station.ContentItemId && row.State == ProblemState.Waiting);
            if (await waiting.Where(row => row.Text == text).Select(row => (DateOnly?)row.DueOn).FirstOrDefaultAsync(cancellationToken) is { } known) return (known, null);
            if (await waiting.CountAsync(cancellationToken) >= MostWaiting) return (null, T["这个阵地已经有很多条反映在等答复，请过几天再来看。急事请打上面的电话。"]);
            unit.Db.Add(new StationProblem { ProblemId = ids.Next(), StationItemId = station.ContentItemId, OrganizationId = station.OrganizationId, Text = text, ReceivedUtc = clock.UtcNow, DueOn = due });
            return (due, null);
        }, cancellationToken);
    }

    /// <summary>Questions and answers of a station that were released, newest first.</summary>
    public async Task<IReadOnlyList<AnsweredProblem>> PublicAsync(string stationItemId, int most, CancellationToken cancellationToken)
    {
        var rows = await db.Set<StationProblem>().AsNoTracking().Where(row => row.StationItemId == stationItemId && row.State == ProblemState.Answered)
            .OrderByDescending(row => row.AnsweredUtc).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AnsweredProblem(row.PublicText ?? row.Text, DateOnly.FromDateTime(clock.ToLocal(row.ReceivedUtc)), row.Answer ?? "", DateOnly.FromDateTime(clock.ToLocal(row.AnsweredUtc ?? row.ReceivedUtc))))];
    }

    /// <summary>Releases question and answer. Null when they are public, empty when there is no such problem for this person, else what to mend.</summary>
    public Task<string?> AnswerAsync(string problemId, ProblemDecision decision, CancellationToken cancellationToken)
    {
        var (shown, said) = (MultiLine.Clean(decision.Question ?? ""), MultiLine.Clean(decision.Answer ?? ""));
        if (shown.Length is 0 or > Longest || said.Length is 0 or > Longest) return Task.FromResult<string?>(string.Format(T["问题和答复都要写，各最多 {0} 个字。"].Value, Longest));
        return DecideAsync(problemId, decision.Seen, ProblemState.Answered, shown, said, T["答复了读者反映的问题"], cancellationToken);
    }

    /// <summary>Sets it aside, for a reason the desk keeps; answers as <see cref="AnswerAsync"/> does.</summary>
    public Task<string?> SetAsideAsync(string problemId, ProblemDecision decision, CancellationToken cancellationToken)
    {
        var said = MultiLine.Clean(decision.Reason ?? "");
        if (said.Length is 0 or > Longest) return Task.FromResult<string?>(T["请写明为什么不公开。"].Value);
        return DecideAsync(problemId, decision.Seen, ProblemState.SetAside, null, said, T["读者反映的问题不公开答复"], cancellationToken);
    }

    private Task<string?> DecideAsync(string problemId, string? seen, ProblemState state, string? question, string answer, string summary, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var problem = await unit.Db.Set<StationProblem>().AsTracking().FirstOrDefaultAsync(row => row.ProblemId == problemId, cancellationToken);
        if (problem is null || !await access.AllowsAsync(nameof(Permissions.TendStations), problem.OrganizationId, cancellationToken)) return "";
        if (problem.Stamp != seen) return T["这一条刚刚有人处理过。现在的结果写在上面，看过再定。"];
        (problem.State, problem.PublicText, problem.Answer, problem.AnsweredUtc, problem.AnsweredBy) = (state, question, answer, clock.UtcNow, user.UserId);
        unit.Get<AuditTrail>().Record("Station", state == ProblemState.Answered ? "ProblemAnswered" : "ProblemSetAside", summary, problem.StationItemId, problem.OrganizationId);
        unit.AfterCommit(() => unit.Get<PageCache>().EvictAsync([PageCache.Item(problem.StationItemId)]));
        return (string?)null;
    }, cancellationToken);
}
