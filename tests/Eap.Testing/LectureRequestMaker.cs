using Eap.Contents.Management;
using Eap.Lectures.Requests;

namespace Eap.Testing;

/// <summary>Makes lectures that were asked for.</summary>
public static class LectureRequestMaker
{
    /// <summary>An accepted request with a confirmed time, a week from now.</summary>
    /// <param name="data">The site's data.</param>
    /// <param name="at">The unit it is for; null: the root of the tree.</param>
    public static async Task<LectureRequest> LectureRequestAsync(this SiteData data, string? at = null)
    {
        var organization = await data.OrganizationNamedAsync(at);
        return await data.Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(LectureWish.FormName, organization.OrganizationId);
            item.DisplayText = "公益讲座申请";
            var saved = await contents.SaveDraftAsync(item, null);
            var start = data.Site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(7).AddHours(6);
            var lecture = new LectureRequest
            {
                RequestItemId = saved.Item.ContentItemId, OrganizationId = organization.OrganizationId, HostName = organization.Name, Title = "夜班怎么睡好", Setting = "企业", Place = "三楼会议室", Seats = 120, PlannedHeads = 80,
                Stage = LectureStage.LecturerFound, ExpertName = "例老师", ExpertItemId = saved.Item.ContentItemId, StartUtc = start, EndUtc = start.AddMinutes(90), ChangedUtc = start.AddDays(-7),
                SignInToken = saved.Item.ContentItemId[^20..], SignInSalt = "salt",
            };
            unit.Db.Add(lecture);
            return lecture;
        });
    }
}
