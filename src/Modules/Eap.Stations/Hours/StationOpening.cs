using Eap.Portal.Hotlines;

namespace Eap.Stations.Hours;

/// <summary>When a station is open, as it is stored.</summary>
public sealed class StationOpening
{
    /// <summary>The usual week; empty: not known.</summary>
    public List<HotlineHours> Weekly { get; set; } = [];

    /// <summary>
    /// True: closed on public holidays, and on a make-up Saturday or Sunday open as on the working day it stands for. False: the week goes on whatever the
    /// calendar says.
    /// </summary>
    public bool FollowsHolidays { get; set; } = true;

    /// <summary>Days that differ.</summary>
    public List<OpeningException> Exceptions { get; set; } = [];
}
