using System.Globalization;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>A judge's points as typed.</summary>
public sealed class ScoreForm
{
    /// <summary>The most characters of <see cref="Words"/>.</summary>
    public const int MostWords = 500;

    /// <summary>Points by code of criterion.</summary>
    public Dictionary<string, string?> Points { get; set; } = [];

    /// <summary>A few words, if they like.</summary>
    public string? Words { get; set; }

    /// <summary>What is stored.</summary>
    public static ScoreForm Of(ScoreSheet? sheet) => new() { Points = sheet?.Points.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString("0.#", CultureInfo.InvariantCulture)) ?? [], Words = sheet?.Words };

    /// <summary>The points; null when something cannot be read, which is told at its field. Full-width digits are digits.</summary>
    public IReadOnlyDictionary<string, decimal>? Read(AwardCategory category, ModelStateDictionary state, IStringLocalizer T)
    {
        var read = new Dictionary<string, decimal>();
        foreach (var criterion in category.Judging.Criteria)
        {
            if (Number(Points.GetValueOrDefault(criterion.Code)) is { } points && criterion.Accepts(points)) read[criterion.Code] = points;
            else state.AddModelError($"Points[{criterion.Code}]", T["“{0}”写 0 到 {1} 之间的分数，最多一位小数。", criterion.Title, criterion.Max]);
        }

        if (Line.Length > MostWords) state.AddModelError(nameof(Words), T["评语最多 {0} 个字。", MostWords]);
        return state.IsValid ? read : null;
    }

    /// <summary>The words, cleaned.</summary>
    public string Line => PlainInput.Clean(Words).Value;

    private static decimal? Number(string? typed) =>
        decimal.TryParse(FullWidth.Fold(PlainInput.Clean(typed).Value).Replace('。', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
