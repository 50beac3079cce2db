using Eap.Experts.Calendar;
using Eap.Experts.Profiles;

namespace Eap.Experts.Admin;

/// <summary>The times of one expert.</summary>
/// <param name="Expert">The expert.</param>
/// <param name="Times">What they named.</param>
/// <param name="Booked">What they are booked for from now on.</param>
/// <param name="Form">A new one.</param>
public sealed record ExpertTimesPage(ExpertProfile Expert, IReadOnlyList<ExpertAvailability> Times, IReadOnlyList<BookedTime> Booked, NewAvailability Form);

/// <summary>A time an expert is booked for, on the wall of the site's city.</summary>
/// <param name="Start">From.</param>
/// <param name="End">To.</param>
public sealed record BookedTime(DateTime Start, DateTime End);
