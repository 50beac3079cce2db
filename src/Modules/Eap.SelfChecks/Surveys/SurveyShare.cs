using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// How many answers are taken from one address in a minute: one machine that fetches form after form does not use up everybody's turns. Only numbers are kept, in memory, and
/// they are forgotten when the first answer of another minute comes; nothing joins them to an answer. A workshop behind one address has turns enough, and none is refused for good.
/// </summary>
public sealed class SurveyShare(IConfiguration configuration, TimeProvider time)
{
    private const int Usual = 30;
    private const int NetworkLength = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _taken = [];
    private long _minute;

    /// <summary>True when one more may be taken from there now; null: it is not known where from, and all of those share.</summary>
    public bool Admits(IPAddress? from)
    {
        lock (_lock)
        {
            var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
            if (minute != _minute) _taken.Clear();
            _minute = minute;
            var place = Place(from ?? IPAddress.None);
            var taken = _taken.GetValueOrDefault(place);
            if (taken >= Math.Max(1, configuration.GetValue("Surveys:AnswersPerMinutePerAddress", Usual))) return false;
            _taken[place] = taken + 1;
            return true;
        }
    }

    // One line has a whole network of IPv6 addresses to choose from.
    private static IPAddress Place(IPAddress from)
    {
        if (from.IsIPv4MappedToIPv6) return from.MapToIPv4();
        if (from.AddressFamily != AddressFamily.InterNetworkV6) return from;
        var bytes = from.GetAddressBytes();
        bytes.AsSpan(NetworkLength).Clear();
        return new IPAddress(bytes);
    }
}
