using System.Globalization;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Stations.Model;

namespace Eap.Stations.Editing;

/// <summary>How the city calls its stations, where its districts lie, what it promises.</summary>
internal sealed class StationSettingsSection(SiteDbContext db) : SettingsSection<StationSettings>(db)
{
    private const int MostTiles = 40;
    private const int LastPlace = 9;

    public override string Name => "stations";

    public override string Title => "服务阵地";

    public override int Position => 300;

    protected override void Bind(StationSettings value, SettingsInput input)
    {
        value.Kinds = [.. Enum.GetValues<StationKind>().Select(kind => (kind, Title: input.OptionalLine($"Kind.{kind}"))).Where(row => row.Title is not null).Select(row => new StationKindTitle(row.kind, row.Title!))];
        if (value.Kinds.Exists(kind => kind.Title.Length > 30)) input.Fail("Kind.Station", "名称最多 30 个字。");
        value.Districts = Tiles(input);
        value.StaleAfterDays = Number(input, nameof(value.StaleAfterDays), 7, 730);
        value.AnswerWorkingDays = Number(input, nameof(value.AnswerWorkingDays), 1, 60);
        value.MapReviewNumber = input.OptionalLine(nameof(value.MapReviewNumber));
        if (value.MapReviewNumber?.Length > 40) input.Fail(nameof(value.MapReviewNumber), "审图号最多 40 个字。");
    }

    private static List<DistrictTile> Tiles(SettingsInput input)
    {
        const string field = nameof(StationSettings.Districts);
        var tiles = new List<DistrictTile>();
        foreach (var line in input.Lines(field))
        {
            if (Read(line) is { } tile) tiles.Add(tile);
            else input.Fail(field, $"“{Start(line)}”看不懂。每行写：工会编码 简称 第几列 第几行，例如 rizhao-juxian 莒县 1 2；列从西往东，行从北往南，都从 1 数到 {LastPlace + 1}。");
        }

        if (tiles.Count > MostTiles) input.Fail(field, $"最多 {MostTiles} 个。");
        if (tiles.GroupBy(tile => (tile.Column, tile.Row)).FirstOrDefault(group => group.Count() > 1) is { } twice) input.Fail(field, $"“{twice.First().Label}”和“{twice.Last().Label}”在同一格。");
        if (tiles.GroupBy(tile => tile.Code).FirstOrDefault(group => group.Count() > 1) is { } again) input.Fail(field, $"编码 {again.Key} 写了两次。");
        return tiles;
    }

    private static DistrictTile? Read(string line)
    {
        var parts = FullWidth.Fold(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [{ Length: <= 64 } code, { Length: <= 6 } label, var column, var row]) return null;
        return Place(column) is { } x && Place(row) is { } y ? new DistrictTile(code, label, x, y) : null;
    }

    private static int? Place(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastPlace + 1 ? number - 1 : null;

    private static int Number(SettingsInput input, string field, int least, int most)
    {
        if (int.TryParse(FullWidth.Fold(input.Line(field)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        input.Fail(field, $"请填 {least} 到 {most} 的整数。");
        return least;
    }

    private static string Start(string line) => line.Length <= 20 ? line : line[..20] + "…";
}
