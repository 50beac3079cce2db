using System.Globalization;
using Eap.Plans.Metrics;

namespace Eap.Plans.Facts;

/// <summary>职工服务率 (Q37): different people served in the year over the unit's workers. Visits (人次) cannot be given to it: 312 % is made that way.</summary>
public readonly record struct ServiceRate
{
    private ServiceRate(Persons served, Persons workers) => (Served, Workers) = (served, workers);

    /// <summary>Different people served.</summary>
    public Persons Served { get; }

    /// <summary>The unit's workers.</summary>
    public Persons Workers { get; }

    /// <summary>The rate; null when the workers are not known or nobody works there, or more were served than work there: such numbers are no rate.</summary>
    public static ServiceRate? Of(Persons served, Persons? workers) =>
        workers is { Count: > 0 } all && served.Count >= 0 && served.Count <= all.Count ? new ServiceRate(served, all) : null;

    /// <summary>All of them together: units that have nobody in common.</summary>
    public static ServiceRate? Together(IEnumerable<ServiceRate> rates)
    {
        var list = rates.ToList();
        return list.Count == 0 ? null : Of(list.Select(rate => rate.Served).Aggregate((left, right) => left + right), list.Select(rate => rate.Workers).Aggregate((left, right) => left + right));
    }

    /// <summary>True when it reaches so many per cent; by whole numbers, so that 89.96 % is not 90 %.</summary>
    public bool Reaches(int percent) => (long)Served.Count * 100 >= (long)Workers.Count * percent;

    /// <summary>89.9%: cut, never rounded up to what was not reached.</summary>
    public override string ToString() => (Math.Floor(Served.Count * 1000m / Workers.Count) / 10).ToString("0.#'%'", CultureInfo.InvariantCulture);
}
