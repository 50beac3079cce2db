using System.Text.Json;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>A scale as the browser's script reads it: values, bands, areas. Which answers count is said here, not by the page's inputs, which anybody can change.</summary>
internal static class CheckNumbers
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault };

    public static string Of(Scale scale) => JsonSerializer.Serialize(new
    {
        Items = scale.Items.Select(item => new { Values = scale.ChoicesOf(item).Select(choice => choice.Value), Crisis = item.IsCrisis, item.Reverse }),
        Areas = scale.Areas.Select(area => new { area.Items, area.From }),
        Bands = scale.Bands.Select(band => new[] { band.From, band.To }),
        scale.Multiplier,
        Missing = (int?)(scale.ProRated ? scale.MaximumMissing : 0),
    }, s_options);
}
