using System.Security.Cryptography;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Experts.Offers;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests;

/// <summary>Follows requests for lectures: an accepted one is handed to the centre, one taken back or refused gives its place of the plan back.</summary>
internal sealed class LectureObserver(SiteClock clock) : IApplicationObserver
{
    public async Task MovedAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus from, CancellationToken cancellationToken)
    {
        if (record.ContentType != LectureWish.FormName) return;
        if (record.Status == ApplicationStatus.Accepted) await BeginAsync(unit, record, item, cancellationToken);
        if (record.Status is ApplicationStatus.Withdrawn or ApplicationStatus.Rejected) await EndAsync(unit, record, cancellationToken);
    }

    private async Task BeginAsync(UnitScope unit, ApplicationRecord record, ContentItem item, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<LectureRequest>().AnyAsync(row => row.RequestItemId == record.ContentItemId, cancellationToken)) return;
        var wish = LectureWish.Of(item);
        var host = await unit.Db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == record.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        DateTime? start = wish.Starts.Count > 0 ? wish.Starts[0] : null;
        unit.Db.Add(new LectureRequest
        {
            RequestItemId = record.ContentItemId, OrganizationId = record.OrganizationId, HostName = host ?? "", Title = await TitleAsync(unit, wish, cancellationToken), Setting = wish.Setting, Place = BoundedText.Cut(wish.Place, 255),
            Seats = wish.Seats, PlannedHeads = wish.Heads, StartUtc = start, EndUtc = start?.AddMinutes(wish.Minutes), ChangedUtc = clock.UtcNow,
            SignInToken = RandomNumberGenerator.GetHexString(20, lowercase: true), SignInSalt = RandomNumberGenerator.GetHexString(32, lowercase: true),
        });
    }

    private static async Task EndAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken)
    {
        await unit.Get<PlaceTaker>().ReleaseAsync(PlanMetrics.Lecture, record.ContentItemId, cancellationToken);
        var moves = unit.Get<LectureMoves>();
        if (await moves.FindAsync(record.ContentItemId, cancellationToken) is not { } lecture || LectureRequestProcess.IsOver(lecture.Stage)) return;
        await unit.Get<OfferMaking>().WithdrawAllAsync(record.ContentItemId, "申报单位撤回", cancellationToken);
        await moves.MoveAsync(lecture, LectureMove.Cancel, "讲座取消", "", cancellationToken);
        (lecture.ExpertItemId, lecture.ExpertName) = (null, null);
    }

    private static async Task<string> TitleAsync(UnitScope unit, LectureWish wish, CancellationToken cancellationToken)
    {
        var topics = await unit.Get<TaxonomyDirectory>().ByAliasAsync(LectureContentType.Topics, cancellationToken);
        var topic = wish.OwnTopic ?? topics?.Find(wish.TopicIds).Select(term => term.Title).FirstOrDefault();
        return topic is null ? "职工心理健康公益讲座" : BoundedText.Cut(topic, 100);
    }
}
