using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Protection;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Eap.Testing;

/// <summary>Steps of an acceptance in Qingdao, as tests take them.</summary>
public static class AcceptanceSite
{
    /// <summary>Where one files.</summary>
    public const string Apply = "/apply/StationAcceptance";
    /// <summary>The payee every filing names: nobody but the city may ever see it.</summary>
    public const string Payee = "例公司工会委员会账户";
    private static int _units;

    /// <summary>An officer of a unit nobody else uses.</summary>
    public static async Task<(SiteClient Officer, Organization Unit)> OfficerAsync(SiteHost site)
    {
        var unit = await site.Data.OrganizationAsync($"例{Interlocked.Increment(ref _units)}公司工会", (await site.Data.OrganizationNamedAsync(null)).Name, OrganizationKind.EnterpriseUnion);
        return (await site.SignInAsync(RoleNames.UnionAdministrator, unit.Name), unit);
    }

    /// <summary>Begins a filing and answers everything; its id.</summary>
    public static async Task<string> FillAsync(SiteHost site, SiteClient officer, Action<JsonObject>? change = null, byte[]? photo = null)
    {
        var address = (await officer.SubmitFormAsync(Apply, form: $"form[action='{Apply}']")).Location ?? throw new InvalidOperationException("No draft was begun.");
        var id = address.Split('/')[^1];
        photo ??= Picture();
        var taken = await site.UseAsync<AttachmentIntake, AttachmentOutcome>(intake => intake.TakeAsync(new AttachmentUpload
        {
            Place = new AttachmentPlace(id, AcceptanceFiling.FormName, "Photos"), Rules = new AttachmentRules("现场照片", FileKinds.Images.ToHashSet(), 10, 1 << 20, false),
            Content = new MemoryStream(photo), FileName = "门牌.png", Length = photo.Length, UserId = officer.User!.Id,
        }, CancellationToken.None));
        var place = Interlocked.Increment(ref _units);
        await site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = (await contents.GetAsync(id, VersionOptions.Latest))!.Copy();
            var part = (JsonObject)item.Content[AcceptanceFiling.FormName]!.DeepClone();
            Answer(part, place, taken.File!, unit.Get<FieldProtector>());
            part[SelfCheckField.FieldName] = await SelfChecksAsync(unit, site.Clock.GetUtcNow().Year);
            change?.Invoke(part);
            item.SetPart(AcceptanceFiling.FormName, part);
            var saved = await contents.SaveDraftAsync(item, item.ContentItemVersionId);
            Assert.True(saved.Succeeded, string.Join('；', saved.Errors.Select(error => error.Message)));
        });
        return id;
    }

    /// <summary>Hands it in.</summary>
    public static Task<SitePage> SubmitAsync(SiteClient officer, string id) => officer.SubmitFormAsync($"{Apply}/{id}/check", form: $"form[action='{Apply}/{id}/submit']");

    /// <summary>Filed, and its papers found complete.</summary>
    public static async Task<string> CheckedAsync(SiteHost site, SiteClient officer, SiteClient centre, Action<JsonObject>? change = null)
    {
        var id = await FillAsync(site, officer, change);
        (await SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
        await AcceptAsync(centre, id);
        Assert.Equal(AcceptanceStage.Checked, (await CaseAsync(site, id)).Stage);
        return id;
    }

    /// <summary>Finds its papers complete; the stamped copies come by post, which is written down.</summary>
    public static async Task AcceptAsync(SiteClient centre, string id)
    {
        await centre.SubmitFormAsync($"/admin/applications/{id}/paper", new() { ["reason"] = "纸质件已邮寄到，三份齐全" }, form: "form[action$='/paper/waive']");
        (await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review")).ShouldRedirectTo($"/admin/applications/{id}");
    }

    /// <summary>Arranges a visit; its id.</summary>
    public static async Task<string> VisitAsync(SiteHost site, SiteClient centre, string id, SiteClient inspector, string day = "2026-11-23")
    {
        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["inspector"] = inspector.User!.Id, ["day"] = day }, form: $"form[action$='/{id}/schedule']");
        return await site.QueryAsync(db => db.Set<InspectionVisit>().Where(row => row.ApplicationItemId == id && row.IsOpen).Select(row => row.VisitId).SingleAsync());
    }

    /// <summary>Writes and signs a report that passes.</summary>
    public static async Task SignAsync(SiteClient inspector, string visit, string kind = "Station", byte[]? photo = null)
    {
        (await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["class"] = kind, ["remarks"] = "房间独立，制度在墙上。", ["conclusion"] = "Pass" }, form: "form[data-autosave]", button: "save")).ShouldRedirectTo($"/inspections/{visit}");
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["files"] = new FormFile("现场.png", photo ?? Picture(), "image/png") }, form: $"form[action$='/{visit}/photos']");
        (await inspector.SubmitFormAsync($"/inspections/{visit}/sign", form: $"form[action$='/{visit}/sign']")).ShouldRedirectTo($"/inspections/{visit}");
    }

    /// <summary>Where it stands.</summary>
    public static Task<AcceptanceCase> CaseAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<AcceptanceCase>().AsNoTracking().SingleAsync(row => row.ApplicationItemId == id));

    /// <summary>A small picture nobody else has.</summary>
    public static byte[] Picture()
    {
        var pixel = new byte[4];
        Random.Shared.NextBytes(pixel);
        pixel[0] = 0;
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(pixel);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
        Chunk(png, "IDAT", data.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Answer(JsonObject part, int place, Attachment photo, FieldProtector protector)
    {
        foreach (var (name, text) in new Dictionary<string, string>
        {
            ["Class"] = "Station", ["Nature"] = "国有企业", ["Leader"] = "例二", ["Contact"] = "例一", ["Phone"] = "13800000000", ["PositionName"] = $"例{place}职工服务站", ["Address"] = $"例路 {place} 号 3 楼 301",
            ["Build"] = "New", ["Entry"] = "Staff", ["FundSource"] = "单位自筹", ["Services"] = "咨询、讲座", ["SelfCheck"] = "都做到了", ["Opinion"] = "同意申报", ["StationPhone"] = "0532-00000000",
        }) part[name] = new JsonObject { ["Text"] = text };
        foreach (var (name, number) in new Dictionary<string, decimal> { ["Workers"] = 1200, ["Members"] = 1100, ["Women"] = 400, ["Area"] = 60, ["Funds"] = 98765.43m, ["EquipmentCost"] = 45678 })
            part[name] = new JsonObject { ["Value"] = number };
        part["BuiltOn"] = new JsonObject { ["Value"] = "2026-06-01" };
        part["Rooms"] = Rows(new JsonObject { ["Room"] = "咨询室", ["Area"] = "22", ["Photo"] = "1" });
        part["Staff"] = Rows(new JsonObject { ["Name"] = "例三", ["Kind"] = "专职" });
        part["Hours"] = Rows(new JsonObject { ["Day"] = "1", ["From"] = "09:00", ["To"] = "17:30" }, new JsonObject { ["Day"] = "2", ["From"] = "09:00", ["To"] = "17:30" });
        part["Roster"] = Rows(new JsonObject { ["Day"] = "1", ["From"] = "09:00", ["To"] = "17:30", ["Who"] = "例三" }, new JsonObject { ["Day"] = "2", ["From"] = "09:00", ["To"] = "17:30", ["Who"] = "例三" });
        part["Photos"] = new JsonObject { ["Ids"] = new JsonArray(photo.AttachmentId), ["Names"] = new JsonArray(photo.Name), ["Hashes"] = new JsonArray(photo.Sha256) };
        var payee = new TextField();
        protector.Protect(payee, Payee);
        part["PayeeName"] = System.Text.Json.JsonSerializer.SerializeToNode(payee, Eap.Contents.Model.ContentJson.Options);
    }

    // Every check of the city's standard is met; what the class is not asked the site leaves out.
    private static async Task<JsonNode?> SelfChecksAsync(UnitScope unit, int year)
    {
        var standard = (await unit.Get<PlanDirectory>().ForYearAsync(year))?.Standard(PlanStandard.Stations);
        return System.Text.Json.JsonSerializer.SerializeToNode(new SelfCheckField { Checks = [.. (standard?.Checks ?? []).Select(check => new SelfCheck { Id = check.Id, IsMet = true, Evidence = "现场看得到" })] }, Eap.Contents.Model.ContentJson.Options);
    }

    private static JsonObject Rows(params JsonObject[] rows) => new() { ["Rows"] = new JsonArray([.. rows]) };

    private static void Chunk(Stream png, string type, byte[] data)
    {
        var named = (byte[])[.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320u ^ (crc >> 1);
        }

        return ~crc;
    }
}
