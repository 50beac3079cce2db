using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Experts.Calendar;

/// <summary>What cannot be in two places at once: a person, a hall.</summary>
/// <param name="Kind"><see cref="ExpertKind"/> or <see cref="VenueKind"/>.</param>
/// <param name="Id">Which one.</param>
public readonly record struct CalendarResource(string Kind, string Id)
{
    /// <summary>Kind of experts.</summary>
    public const string ExpertKind = "expert";

    /// <summary>Kind of venues.</summary>
    public const string VenueKind = "venue";

    /// <summary>An expert.</summary>
    public static CalendarResource Expert(string expertId) => new(ExpertKind, expertId);

    /// <summary>A venue of an organisation, by what people call it: spaces and full-width letters make no difference.</summary>
    public static CalendarResource Venue(string organizationId, string place)
    {
        var name = string.Concat(FullWidth.Fold(PlainInput.Clean(place).Value).ToUpperInvariant().Where(character => !char.IsWhiteSpace(character)));
        return new(VenueKind, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{organizationId}/{name}"))));
    }
}
