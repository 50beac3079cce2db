namespace Eap.Stations.Subsidies;

/// <summary>验收能力预警: whether what is under way can still be inspected before the subsidy's last day at the pace of late (Q36).</summary>
/// <param name="Open">Acceptances with a claim whose event has not come yet.</param>
/// <param name="DaysLeft">Working days left, today among them.</param>
/// <param name="Signed">Reports signed in the days measured.</param>
/// <param name="DaysMeasured">How many working days were measured.</param>
public sealed record InspectionCapacity(int Open, int DaysLeft, int Signed, int DaysMeasured)
{
    /// <summary>Reports a working day, of late.</summary>
    public decimal PerDay => DaysMeasured == 0 ? 0 : decimal.Round((decimal)Signed / DaysMeasured, 1);

    /// <summary>Reports a working day that it takes.</summary>
    public decimal Needed => DaysLeft == 0 ? Open : decimal.Round((decimal)Open / DaysLeft, 1, MidpointRounding.ToPositiveInfinity);

    /// <summary>How many will not be reached at this pace.</summary>
    public int AtRisk => DaysMeasured == 0 ? Open : Math.Max(0, Open - (int)((long)Signed * DaysLeft / DaysMeasured));

    /// <summary>Shown from 1 August of the year to the close.</summary>
    public static bool IsShown(DateOnly today, DateOnly lastDay) => today >= new DateOnly(lastDay.Year, 8, 1) && today <= lastDay;
}
