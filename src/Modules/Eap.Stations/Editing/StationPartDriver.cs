using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Portal.Hotlines;
using Eap.Stations.Hours;
using Eap.Stations.Model;

namespace Eap.Stations.Editing;

/// <summary>Edits what fields cannot: kind by the city's names, hours, days that differ, the point on the map.</summary>
internal sealed class StationPartDriver(SiteSettings settings) : ContentPartDriver<StationPart>
{
    private const string Hours = "Hours";
    private const string Exceptions = "Exceptions";
    private const string Longitude = nameof(StationPlace.Longitude);
    private const string Latitude = nameof(StationPlace.Latitude);
    private const string System = nameof(StationPlace.System);

    protected override async Task<EditorBlock?> EditAsync(StationPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var city = await settings.GetAsync<StationSettings>(cancellationToken);
        return new EditorBlock("StationPart.Edit", new StationPartEditor
        {
            Kind = Input(context, nameof(part.Kind), part.Kind.ToString(), "类别", null), Kinds = city.OfferedKinds,
            Hours = new HoursRowsEditor("StationPart-Hours", "开放时间", HoursRows.Shown(context, Hours, part.Opening.Weekly), context.Input.For(context.Name(Hours)), context.IsLocked),
            FollowsHolidays = Input(context, nameof(StationOpening.FollowsHolidays), part.Opening.FollowsHolidays ? "true" : "false", "跟着法定节假日放假，调休的周末照工作日开", "不勾选，就是不管放不放假都按上面的时间开。"),
            Exceptions = ExceptionRow.Shown(context, Exceptions, part.Opening.Exceptions), ExceptionErrors = context.Input.For(context.Name(Exceptions)),
            Longitude = Input(context, Longitude, Degrees(part.Place?.Longitude), "经度", "例如 120.123456。"),
            Latitude = Input(context, Latitude, Degrees(part.Place?.Latitude), "纬度", "例如 36.123456。"),
            System = Input(context, System, (part.Place?.System ?? CoordinateSystem.Gcj02).ToString(), "坐标从哪里来", "不同地图的坐标差几百米，照实选，网站会换算。"),
        });
    }

    protected override Task BindAsync(StationPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (Typed(context, nameof(part.Kind)) is { } kind) part.Kind = StationWords.Read<StationKind>(kind);
        if (HoursRows.Typed(context, Hours) is { } hours) part.Opening.Weekly = hours;
        if (context.Input.All(context.Name(nameof(StationOpening.FollowsHolidays))) is { Count: > 0 } follows) part.Opening.FollowsHolidays = follows.Contains("true");
        if (ExceptionRow.Typed(context, Exceptions) is { } rows)
        {
            var (read, problems) = ExceptionRow.Read(rows);
            foreach (var problem in problems) context.Input.Fail(context.Name(Exceptions), problem);
            if (problems.Count == 0) part.Opening.Exceptions = read;
        }

        BindPlace(part, context);
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(StationPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        foreach (var problem in HoursRows.Problems(part.Opening.Weekly)) yield return new ContentError($"{definition.Name}.{Hours}", problem);
        if (part.Place is { } place && !GeoPoint.Of(place).IsInChina)
            yield return new ContentError($"{definition.Name}.{Longitude}", "这个点不在国内，请看看经度和纬度有没有写反。");
        if (publishing && part.Kind == StationKind.Studio && string.IsNullOrWhiteSpace(part.SizeEvidence.Text))
            yield return new ContentError($"{definition.Name}.{nameof(part.SizeEvidence)}", "企业工作室设在规模以上企业（通知三（三））：请写明依据，例如哪一年的名单、有多少职工。");
    }

    protected override string ToText(StationPart part) => HoursText.Describe(part.Opening.Weekly) ?? "";

    private static void BindPlace(StationPart part, PartEditorContext context)
    {
        if (Typed(context, Longitude) is not { } east || Typed(context, Latitude) is not { } north) return;
        var (longitude, latitude) = (FullWidth.Fold(east).Trim(), FullWidth.Fold(north).Trim());
        if (longitude.Length + latitude.Length == 0) part.Place = null;
        else if (double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && Math.Abs(x) <= 180 && Math.Abs(y) <= 90)
            part.Place = new StationPlace { Longitude = x, Latitude = y, System = StationWords.Read<CoordinateSystem>(Typed(context, System)) };
        else context.Input.Fail(context.Name(Longitude), "经度和纬度都要填，写成小数，例如 120.123456 和 36.123456；不知道就都留空。");
    }

    private static string? Degrees(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);

    private static PartInput Input(PartEditorContext context, string member, string? stored, string label, string? hint)
    {
        var name = context.Name(member);
        return new PartInput(name, context.Input.All(name).LastOrDefault() ?? context.Input.Text(name) ?? stored ?? "", label, hint, context.Input.For(name), context.IsLocked);
    }

    private static string? Typed(PartEditorContext context, string member) => context.Input.Text(context.Name(member));
}
